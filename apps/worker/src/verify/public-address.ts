import { BlockList, isIP } from 'node:net';

/** What is not the public internet (IANA's special-purpose registries), and multicast. */
const INSIDE_V4 = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.31.196.0', 24], ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 3],
] as const;

/** Of IPv6 only 2000::/3 is in use at all; within it these lead elsewhere or to addresses of IPv4. */
const INSIDE_V6 = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const;

const v4 = new BlockList();
for (const [address, prefix] of INSIDE_V4) v4.addSubnet(address, prefix, 'ipv4');
const v6 = new BlockList();
for (const [address, prefix] of INSIDE_V6) v6.addSubnet(address, prefix, 'ipv6');
const inUse = new BlockList();
inUse.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is one of the public internet; false for text that is no address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !v4.check(address, 'ipv4');
  return family === 6 && inUse.check(address, 'ipv6') && !v6.check(address, 'ipv6');
}
