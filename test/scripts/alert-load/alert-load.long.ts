import { deployed } from '../../../scripts/alert-load/measure';
import { monthLoad } from '../../../scripts/alert-load/months';
import measured from '../../../scripts/alert-load/months.json';

describe('months of all teams', () => {
  it.each(measured.months.map((load) => [load.people, load] as const))(
    'of %i people are as they were measured: otherwise run npm run measure:alerts',
    (people, load) => {
      expect(monthLoad(deployed(), people)).toEqual(load);
    },
  );
});
