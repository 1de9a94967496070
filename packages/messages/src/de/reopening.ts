import type { Messages } from '../messages.ts'

export const reopening: Messages['reopening'] = {
  title: 'Frühere Plätze',
  compare: 'Vergleichen mit',
  none: 'nichts',
  moved: (count: number) =>
    count === 1 ? '1 Stakeholder steht seither woanders.' : `${count} Stakeholder stehen seither woanders.`,
  nobodyMoved: 'Alle stehen noch, wo sie damals standen.',
  thenNow: 'damals, jetzt:',
  share: (axis: string, from: string, to: string) => `${axis} ${from} → ${to}`,
  reopenTitle: 'Noch einmal ansehen, wo alle stehen',
  reopenText:
    'Wo jetzt alle stehen, wird festgehalten. Auf der Matrix bleibt es als blasser Ring sichtbar, mit einem Pfeil zu jedem neuen Platz, sodass die Gruppe sieht, wer sich bewegt hat.',
  latest: (when: string) => `Zuletzt am ${when}.`,
  reopen: 'Matrix wieder öffnen',
}
