import { holdsAmong } from './holds-among';

describe('in the smallest account', () => {
  holdsAmong(0, 0);
});
describe('in an account of 100 users, groups and roles', () => {
  holdsAmong(100, 250);
});
