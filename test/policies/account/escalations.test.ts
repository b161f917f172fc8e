import { escalations } from './escalations';
import { administratorsAmong, heldAmong } from './holds-among';

const held = escalations.map(({ name }) => ({ name, isOpen: true, stops: true, still: [] }));

it('each way makes an administrator in the smallest account, and none that is stopped', () => {
  expect(heldAmong(0, 0)).toEqual(held);
});

it('so it is among 100 users, groups and roles, of whom nobody is one otherwise', () => {
  expect(heldAmong(100, 250)).toEqual(held);
  expect(administratorsAmong(100, 250)).toEqual([]);
});
