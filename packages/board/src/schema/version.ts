/**
 * The version of the shared types' shape, written into a session when it begins. It rises when readers can no longer make sense of
 * what an earlier version wrote; a field added, or a reader that takes old and new, leaves it as it is.
 */
export const SCHEMA_VERSION = 1
