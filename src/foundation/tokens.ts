/** Under this token the configuration is injected. */
export const CONFIG = Symbol('configuration');

/** Under this token the log is injected. */
export const LOG = Symbol('log');
