/** Version of the format that PROTOCOL.md describes. A test pins a hash of sample frames: when that breaks, this number goes up. */
export const wireVersion = 1
