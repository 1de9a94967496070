export { longestName, mobilityStakeholders } from './mobility-stakeholders.ts'
