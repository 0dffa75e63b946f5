import { compareConstants } from "../../../provider/codegen/libvirt-protocol/compare-constants";

describe("a constant of ours", () => {
  it("that differs from the header is found, and one that the header lacks is counted as newer", () => {
    const right = new Map([["VIR_DOMAIN_RUNNING", 1]]);
    const planted = new Map([["VIR_DOMAIN_RUNNING", 2]]);
    const result = compareConstants(right);
    expect(result).toMatchObject({ compared: 1, differences: [] });
    expect(result.newer).toBeGreaterThan(500);
    expect(compareConstants(planted).differences).toEqual(["DomainState.Running: 1, not 2"]);
  });
});
