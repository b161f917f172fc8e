import fc from 'fast-check';
import { longRun } from '../../helpers/long';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { changes } from './openings';
import { judge } from './what-opens';

const folders = temporaryFolders('openings');

it('calls no change clean that opens something by what Terraform plans, for as long as it is let', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 60, maxLength: 60 }), async (some) => {
      const judged = await judge(some, folders());
      expect(judged.filter(({ code, isTold }) => code === 0 || !isTold)).toEqual([]);
    }),
    { ...longRun(), endOnFailure: true },
  );
});
