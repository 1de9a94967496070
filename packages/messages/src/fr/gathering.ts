export const gathering = {
  call: 'Amener tout le monde ici',
  called: (name: string) => `${name} a amené tout le monde ici.`,
  somebody: 'Quelqu’un',
  back: 'Revenir où j’étais',
}
