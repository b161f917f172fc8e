/** Our own baseline, deployed with real Terraform, while some of its changes fail. */
import { whereTerraformIs } from '../../helpers/terraform';
import { deployTwice } from './helpers/baseline';

whereTerraformIs('a deployment of the baseline', () => {
  // A sample: `failing.long.ts` takes them one by one.
  test.each([['fail:9', 'fail:23', 'partial:31', 'partial:44']])(
    'converges after changes that failed: %s, %s, %s, %s',
    async (...faults) => {
      const { failed, again, settled } = await deployTwice(faults);
      expect([failed.code, failed.stderr.match(/\[\w+\]/g)]).toEqual([
        1,
        faults.map(() => '[ServiceUnavailable]'),
      ]);
      expect([again.code, again.stderr]).toEqual([0, '']);
      expect(settled.code).toBe(0);
    },
    // Four runs of Terraform over the whole baseline.
    180_000,
  );
});
