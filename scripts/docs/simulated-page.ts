import { behaviourOf, isKnownBehaviour } from '../../packages/sandbox/src/behaviour/behaviour';
import { providerSchema } from '../../packages/sandbox/src/schema/load';
import { cell, code, table } from './markdown';

/** `docs/simulated.md`: what the simulated account knows of each type, and how sure that is. */
export function simulatedPage(): string {
  const { resources, dataSources, version } = providerSchema();
  const types = Object.entries(resources);
  const known = types.filter(([type]) => isKnownBehaviour(type));
  const rows = known.map(([type]) => {
    const behaviour = behaviourOf(type);
    const id = typeof behaviour.id === 'string' ? code(behaviour.id) : 'depends on its arguments';
    const refuses = [
      ...(behaviour.unique.length > 0 && behaviour.overwrites !== true && !behaviour.singleton
        ? ['a second of the same name']
        : []),
      ...Object.keys(behaviour.references).map((name) => `a missing ${code(name)}`),
      ...(behaviour.deletedBefore.length > 0 ? ['deletion while in use'] : []),
      ...(behaviour.protectedBy === undefined ? [] : ['deletion while protected']),
    ];
    return [code(type), id, refuses.join(', '), cell(behaviour.source)];
  });
  const kept = types.filter(([type]) => behaviourOf(type).keptOnDestroy);
  const keptWhen = types.flatMap(([type]) =>
    Object.entries(behaviourOf(type).keptWhen ?? {}).map(
      ([name, value]) => [type, `${name} = ${JSON.stringify(value)}`] as const,
    ),
  );
  return `# What is simulated

Generated from \`packages/sandbox\` by \`npm run docs\`.

Provider ${version}: ${types.length} resource types and ${Object.keys(dataSources).length} data sources. For all of them the account plans, refuses bad values, stores, imports and shows drift from the provider's schema and checks. Of the ${known.length} types below it also knows the form of ids and computed values and what the API refuses. The last column says where that is known from; "assumed" means that nobody looked. Nothing here was compared with a live account.

${table(['Type', 'Id', 'Refuses', 'Known from'], rows)}

## What Terraform does not destroy

The provider's source calls nothing when these are destroyed: Terraform forgets them, and they stay in the account (and cost what they cost).

${kept.map(([type]) => code(type)).join(', ')}

And these while an attribute has a value, most often because they are paid for by the month:

${table(
  ['Type', 'While'],
  keptWhen.map(([type, condition]) => [code(type), code(condition)]),
)}
`;
}
