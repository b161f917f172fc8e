import { dangerous, type DangerousPort } from './dangerous-port';

/** What starts containers. */
export const containerPorts: readonly DangerousPort[] = [
  dangerous('container-control', 2375, {
    service: 'Docker',
    why: 'Has no password: whoever reaches it is root on the machine.',
    source: 'docker',
  }),
  dangerous('container-control', 2376, {
    service: 'Docker over TLS',
    why: 'Root on the machine, unless it checks certificates.',
    source: 'docker',
  }),
  dangerous('container-control', 2377, {
    service: 'Docker Swarm',
    why: 'Whoever has the token joins and is given work and secrets.',
    source: 'general',
  }),
  dangerous('container-control', 4243, {
    service: 'Docker, as it was before',
    why: 'Has no password: whoever reaches it is root on the machine.',
    source: 'docker',
  }),
  dangerous('container-control', [2379, 2380], {
    service: 'etcd',
    why: 'All of the cluster, its secrets among it.',
    source: 'kubernetes',
  }),
  dangerous('container-control', 6443, {
    service: 'Kubernetes API',
    why: 'The whole cluster, for a leaked token or a hole that is not patched.',
    source: 'kubernetes',
  }),
  dangerous('container-control', 8001, {
    service: 'kubectl proxy',
    why: 'The whole cluster, with the rights of who started it.',
    source: 'general',
  }),
  dangerous('container-control', 10_250, {
    service: 'kubelet',
    why: 'Runs commands in every container of the machine, where it lets anybody.',
    source: 'kubernetes',
  }),
  dangerous('container-control', 10_255, {
    service: 'kubelet, read only',
    why: 'Tells what runs, and what is in its environment, to anybody.',
    source: 'kubernetes',
  }),
  dangerous('container-control', [10_257, 10_259], {
    service: 'Kubernetes controllers',
    why: 'Part of what runs the cluster, and for it alone.',
    source: 'kubernetes',
  }),
  dangerous('container-control', [9000, 9001], {
    service: 'Portainer, MinIO and FastCGI',
    why: 'Containers, objects or PHP, for a default password or none.',
    source: 'general',
  }),
];
