export const gathering = {
  call: 'Alle hierher holen',
  called: (name: string) => `${name} hat alle hierher geholt.`,
  somebody: 'Jemand',
  back: 'Zurück, wo ich war',
}
