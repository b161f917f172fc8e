import { sourcesIn } from '../helpers/sources';

it('nothing that `npm run new` left to its author is still to be filled in', () => {
  const left = sourcesIn('policies', 'constructs', 'test')
    .filter(({ path }) => !/^test\/(?:scripts\/new|project\/filled-in)/.test(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) => (/FILL IN:|fill_in/.test(line) ? [`${path}:${at + 1}`] : [])),
    );
  expect(left).toEqual([]);
});
