import { present } from "./recipe";

/** A cloud image that is uploaded when the construct is made. */
export interface ImageProps {
  /** A cloud image to upload: a file here, or an http or https address. */
  readonly image?: string;
  /** Its checksum, as `sha256:…`. Default: none, and a change of the image is not seen. */
  readonly checksum?: string;
}

/** The `source` of the volume that the image becomes. */
export function imageSource({ image, checksum }: ImageProps): { readonly [name: string]: unknown } {
  return present({ ...(image?.match(/^https?:/) ? { url: image } : { file: image }), checksum });
}

export function imageProblems({ image, checksum }: ImageProps): readonly string[] {
  return checksum !== undefined && image === undefined
    ? ["checksum: is only for an image that is uploaded"]
    : [];
}
