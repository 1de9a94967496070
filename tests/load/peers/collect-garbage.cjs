// Loaded before every server that is measured: SIGUSR2 collects garbage, so that memory is compared and not luck.
const { runInNewContext } = require('node:vm')
const { setFlagsFromString } = require('node:v8')

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
process.on('SIGUSR2', () => collect())
