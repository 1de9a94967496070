import { MemoryStorage } from './memory.ts'
import { storageContract } from './storage.contract.ts'

storageContract(async () => {
  const storage = new MemoryStorage()
  return { storage, end: () => storage.close() }
})
