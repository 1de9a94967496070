export const gathering = {
  call: 'Bring everyone here',
  called: (name: string) => `${name} brought everybody here.`,
  somebody: 'Somebody',
  back: 'Go back to where I was',
}
