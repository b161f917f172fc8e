import * as names from '../../../alicloud/names';
import { mustMatch, mustName } from '../errors';
import { allow, grantable } from '../role';
import { of } from '../spelling';

export interface Images {
  /** Whose images may be pulled and pushed: `<instance>/<namespace>` of Container Registry. */
  readonly namespaces: readonly string[];
}

/**
 * The registry's token is for one hour and for all that its holder may pull or push: it is the
 * repositories that are held to a namespace.
 */
export const images = grantable(
  {
    id: 'images',
    title: 'Pull and push container images of named namespaces',
    why: 'A change of a program in containers is deployed as an image, which has to be pushed.',
    parameter:
      'namespaces of Container Registry as <instance>/<namespace>: whoever pushes an image runs code wherever it is pulled',
  },
  ({ namespaces }: Images) => {
    const problem = {
      path: 'the namespaces whose images may be pushed',
      allowed: 'cri- and the rest of the id of an instance, a slash, the name of a namespace',
      fix: 'Name each namespace: with a wildcard images of other teams could be replaced.',
    };
    mustName(namespaces, problem);
    for (const namespace of namespaces) mustMatch(namespace, names.imageNamespace.pattern, problem);
    const repositories = namespaces.flatMap((namespace) =>
      ['', '/*'].map((rest) => `acs:cr:{region}:{account}:repository/${namespace}${rest}`),
    );
    return [
      allow(of('cr', 'GetAuthorizationToken', 'GetInstance*', 'ListInstance*', 'ListNamespace')),
      allow(
        of(
          'cr',
          'CreateRepository',
          'CreateRepoTag',
          'DeleteRepoTag',
          'GetNamespace',
          'GetRepo*',
          'ListRepo*',
          'PullRepository',
          'PushRepository',
        ),
        repositories,
      ),
    ];
  },
);
