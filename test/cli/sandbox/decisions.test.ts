/** What a deployed account decides, and what `access can` says of the same: a sample of the long run. */
import { byAccessCan, deployed, inAccount, questions } from './decisions';

it('decides as access can does', () => {
  const decide = inAccount(deployed());
  const asked = questions(200, 16);
  const differing = asked.flatMap((one) => {
    const [here, there] = [decide(one), byAccessCan(one)];
    return here === there || there === 'unknown' ? [] : [{ ...one, here, there }];
  });
  expect(differing).toEqual([]);
  const counts = new Set(asked.map(decide));
  expect([...counts]).toEqual(expect.arrayContaining(['allowed', 'denied', 'missing']));
});
