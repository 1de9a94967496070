import type { Messages } from '../messages.ts'

export const reopening: Messages['reopening'] = {
  title: 'Places antérieures',
  compare: 'Comparer avec',
  none: 'rien',
  moved: (count: number) =>
    count <= 1
      ? `${count} partie prenante a changé de place depuis.`
      : `${count} parties prenantes ont changé de place depuis.`,
  nobodyMoved: 'Tout le monde se trouve encore à la même place.',
  thenNow: 'alors, maintenant :',
  share: (axis: string, from: string, to: string) => `${axis} ${from} → ${to}`,
  reopenTitle: 'Revoir où chacun se situe',
  reopenText:
    'La place actuelle de chacun est conservée. Sur la matrice, elle reste visible par un anneau pâle, avec une flèche vers chaque nouvelle place, pour que le groupe voie qui a bougé.',
  latest: (when: string) => `Dernière fois : ${when}.`,
  reopen: 'Rouvrir la matrice',
}
