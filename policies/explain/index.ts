export { leftBehind, pageOf, protectedNames, type Page } from './page';
export { THREATS } from './threats';
