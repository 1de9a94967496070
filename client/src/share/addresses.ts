/** Where somebody lands who scans the code instead of typing it. */
export const codeAddress = (code: string): string => `${location.origin}/j#code=${code}`

/** Is this page open at an address that means "this computer", which nobody else can reach? */
export const onlyHere = (): boolean => /^(?:localhost|127\.|\[::1\])/.test(location.host)
