/** Each change of a deployment of our own baseline fails once, for as long as it is let. */
import fc from 'fast-check';
import { longRun } from '../../helpers/long';
import { deployTwice } from './helpers/baseline';

it('converges after any one change failed, or failed halfway', async () => {
  const { operations } = await deployTwice([]);
  expect(operations).toBeGreaterThan(20);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('fail', 'partial'),
      fc.integer({ min: 1, max: operations }),
      async (kind, operation) => {
        const { failed, again, settled } = await deployTwice([`${kind}:${String(operation)}`]);
        expect(failed.stderr).toContain('[ServiceUnavailable]');
        expect([failed.code, again.code, again.stderr, settled.code]).toEqual([1, 0, '', 0]);
      },
    ),
    longRun(),
  );
});
