import { useMemo } from 'react'
import type { MatrixWords } from '../../canvas/matrix/matrix-model.ts'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useSession } from '../../workshop/use-workshop.tsx'
import { axisWordsOf } from './axis-words.ts'

/** A share of 1 as a whole percentage, in the reader's language. */
export function usePercent(): (share: number) => string {
  const { language } = useLanguage()
  return useMemo(() => {
    const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
    return share => format.format(share)
  }, [language])
}

/** Every word of the matrix in the reader's language; the same object as long as nothing of it changed. */
export function useMatrixWords(): MatrixWords {
  const messages = useMessages()
  const percent = usePercent()
  const { axes } = useSession()
  return useMemo(
    () => ({
      levels: messages.method.level,
      axes: axisWordsOf(messages, axes),
      percent,
      footOf: chip =>
        [chip.category && messages.method.categoryShort[chip.category], chip.profile?.name].filter(Boolean).join(' · '),
    }),
    [messages, axes, percent],
  )
}
