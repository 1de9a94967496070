import type { Axes } from '@samenbord/board'
import type { Messages } from '@samenbord/messages'
import type { AxesWords } from '../../canvas/matrix/paint-axes.ts'

/** How the axes are called in this workshop, in the reader's language; own words stay as they were written. */
export function axisWordsOf({ method }: Messages, axes: Axes): AxesWords {
  const { low, high } = method
  if (axes.preset === 'powerInterest') {
    return {
      influence: { name: method.power, definition: method.powerDefinition },
      impact: { name: method.interest, definition: method.interestDefinition },
      low,
      high,
    }
  }
  const own = axes.preset === 'own'
  const word = (axis: 'influence' | 'impact') => ({
    name: (own && axes[axis].trim()) || method.axis[axis],
    definition: own && axes[axis].trim() ? '' : method.axisDefinition[axis],
  })
  return { influence: word('influence'), impact: word('impact'), low, high }
}
