import type { Language } from '@samenbord/board'
import type { IStylesOptions } from 'docx'

/** Sizes are half points, distances twentieths of a point, as Word counts them. */
export const stylesIn = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 21, color: '1E2430', language: { value: `${language}-${regions[language]}` } },
      paragraph: { spacing: { after: 100, line: 264, lineRule: 'auto' } },
    },
    title: { run: { size: 60, bold: true }, paragraph: { spacing: { after: 240 } } },
    heading1: {
      run: { size: 36, bold: true, color: '1E2430' },
      paragraph: { keepNext: true, spacing: { before: 240, after: 160 } },
    },
    heading2: {
      run: { size: 24, bold: true, color: '1E2430' },
      paragraph: { keepNext: true, spacing: { before: 200, after: 60 } },
    },
  },
  paragraphStyles: [
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', quickFormat: true, run: { size: 17, color: '596170' } },
    {
      id: 'Cell',
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' } },
    },
  ],
})

const regions = { nl: 'BE', fr: 'BE', de: 'DE', en: 'GB' } as const
