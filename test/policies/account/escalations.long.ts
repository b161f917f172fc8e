import { holdsAmong } from './holds-among';

describe('in an account of 2,000 users, groups and roles with 5,000 policies', () => {
  holdsAmong(2000, 5000);
});
