export const gathering = {
  call: 'Iedereen hierheen halen',
  called: (name: string) => `${name} heeft iedereen hierheen gehaald.`,
  somebody: 'Iemand',
  back: 'Terug naar waar ik was',
}
