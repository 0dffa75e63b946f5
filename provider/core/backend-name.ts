/** The backends that schemas and rules tell apart. All that the core knows of them is the name. */
export type BackendName = "libvirt" | "cluster";
