export { leftBehind, pageOf, protectedNames, type Page } from './page';
export { THREATS } from './threats';
export { differencesOf, sinceOf, type Difference, type Since } from './since';
