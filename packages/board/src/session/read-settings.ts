import { limits } from '../limits.ts'
import type { Thresholds } from '../matrix/placement.ts'
import { readNumber, readOneOf, readRecord, readString } from '../schema/read.ts'
import { type Axes, axesPresets } from '../snapshot/snapshot.ts'

/** The thresholds a value stands for; 0.5 for each that is missing or out of 0..1. Total. */
export function readThresholds(value: unknown): Thresholds {
  const record = readRecord(value)
  return Object.freeze({ influence: readShare(record?.influence), impact: readShare(record?.impact) })
}

function readShare(value: unknown): number {
  const number = readNumber(value)
  return number !== undefined && number >= 0 && number <= 1 ? number : 0.5
}

/** The names of the axes a value stands for; the playbook's where it is none. Total. */
export function readAxes(value: unknown): Axes {
  const record = readRecord(value)
  return Object.freeze({
    preset: readOneOf(record?.preset, axesPresets) ?? 'influenceImpact',
    influence: readString(record?.influence, limits.axisName) ?? '',
    impact: readString(record?.impact, limits.axisName) ?? '',
  })
}
