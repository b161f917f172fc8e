/** Addresses and blocks of IPv4 and IPv6: what they are, what they hold, and whose they can be. */
export * from './blocks';
export * from './intervals';
export * from './special';
export * from './patterns';
