export { Lockdown, lockdownStacks, type LockdownProps } from './lockdown';
