import type { PlanLevel } from '@samenbord/board'

/** Ink and soft ground of each level on paper: those of the light interface (packages/ui, tokens.css). */
export const levelColours: Readonly<Record<PlanLevel, { readonly ink: string; readonly soft: string }>> = {
  involve: { ink: '#3f3fb0', soft: '#e6e6fa' },
  satisfy: { ink: '#8a5a00', soft: '#fbeed2' },
  consult: { ink: '#0b6e69', soft: '#d9f1ee' },
  inform: { ink: '#4a5568', soft: '#e8ebf0' },
  partner: { ink: '#8a2f6b', soft: '#f8e3f0' },
  none: { ink: '#596170', soft: '#f3f3f3' },
}
