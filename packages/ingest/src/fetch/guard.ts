import { BlockList, isIP } from "node:net";

/** An address of a host, as a name server tells it. */
export interface Address {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Special-purpose IPv4 networks: IANA registry (RFC 6890), private use, loopback, link-local, CGNAT, multicast. */
const IPV4_CLOSED = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
] as const;

/** Within 2000::/3, the only IPv6 network in public use: special purposes, documentation, 6to4 (which hides an IPv4 address). */
const IPV6_CLOSED = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"] as const;

const ipv4Closed = blockList(IPV4_CLOSED, "ipv4");
const ipv6Open = blockList(["2000::/3"], "ipv6");
const ipv6Closed = blockList(IPV6_CLOSED, "ipv6");
const ipv6Mapped = blockList(["::ffff:0:0/96"], "ipv6");

/** Whether an address belongs to the public internet: not private, loopback, link-local (with the metadata services of clouds), shared, multicast, reserved, or an IPv4 address of such kind in IPv6 notation. */
export function isPublic(address: string): boolean {
  const plain = address.split("%")[0]!;
  const family = isIP(plain);
  if (family === 4) return !ipv4Closed.check(plain, "ipv4");
  if (family !== 6) return false;
  if (ipv6Mapped.check(plain, "ipv6")) return !ipv4Closed.check(plain, "ipv6");
  return ipv6Open.check(plain, "ipv6") && !ipv6Closed.check(plain, "ipv6");
}

function blockList(networks: readonly string[], type: "ipv4" | "ipv6"): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address, bits] = network.split("/") as [string, string];
    list.addSubnet(address, Number(bits), type);
  }
  return list;
}
