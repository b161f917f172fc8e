import fc from 'fast-check';
import { temporaryFolders } from '../../helpers/temporary-folder';
import { whereTerraformIs } from '../../helpers/terraform';
import { changes } from './openings';
import { judge } from './what-opens';

const folders = temporaryFolders('openings');

whereTerraformIs('a change that opens something, by what Terraform plans', () => {
  it('is never clean, and found for the most part', async () => {
    const judged = await judge(fc.sample(changes, { numRuns: 24, seed: 20 }), folders());
    expect(judged.length).toBeGreaterThan(15);
    expect(judged.filter(({ code, isTold }) => code === 0 || !isTold)).toEqual([]);
    const found = judged.filter(({ isFound }) => isFound);
    expect(found.length / judged.length).toBeGreaterThan(0.9);
  });
});
