import { escalations } from './escalations';
import { administratorsAmong, heldAmong } from './holds-among';

it('each way makes an administrator among 2,000 with 5,000 policies, and none that is stopped', () => {
  const held = escalations.map(({ name }) => ({ name, isOpen: true, stops: true, still: [] }));
  expect(heldAmong(2000, 5000)).toEqual(held);
  expect(administratorsAmong(2000, 5000)).toEqual([]);
  process.stdout.write(`ways held among 2,000 users, groups and roles: ${held.length}\n`);
});
