import { duration, list, object, text } from "../../core/property-schema";
import { FILE_OR_VOLUME } from "./kernel-properties";

export const installProperty = object({
  doc:
    "Where the operating system comes from, exactly one of `iso`, `tree` and `network`. After the first successful installation the medium and the installer's boot entry go. " +
    "A machine whose disk already holds a system needs none.",
  only: "libvirt",
  properties: {
    iso: text({
      doc: "An ISO image: a file on the host, a volume, or an http or https URL that is fetched into `pool`.",
      pattern: {
        regex: /^(https?:\/\/\S+|\/.+|[^/\s][^/]*\/[^/]+)$/,
        expected: "an absolute path, the id of a volume or an http or https URL",
      },
      example: "isos/debian-12-netinst.iso",
    }),
    tree: text({
      doc: "The root of a network install tree. Its tree information names kernel and initial RAM disk, which are fetched into `pool`.",
      pattern: {
        regex: /^(https?|ftp):\/\/[^/\s]+\/\S*$/,
        expected: "an http, https or ftp URL",
      },
      example: "https://deb.debian.org/debian/dists/bookworm/main/installer-amd64/",
    }),
    network: text({
      doc: "The name of the interface that the machine boots from with PXE.",
      example: "lan",
    }),
    answerFile: text({
      example: "lang en_US\nrootpw --lock\n",
      doc: "A kickstart, preseed or autoinstall file that is put into the installer's initial RAM disk. Only with `tree`.",
      secret: true,
      maxLength: 1_048_576,
    }),
    answerFileName: text({
      example: "ks.cfg",
      doc: "The name of the answer file in the initial RAM disk. Only with `tree`.",
      pattern: { regex: /^[A-Za-z0-9_.-]{1,100}$/, expected: "a file name" },
      default: "preseed.cfg",
    }),
    arguments: text({
      doc: "The installer's kernel command line. Only with `tree`.",
      maxLength: 4096,
      example: "console=ttyS0 auto=true",
    }),
    kernel: text({
      example: "install.amd/vmlinuz",
      doc: "The kernel inside the tree, when the tree does not name it.",
    }),
    initrd: text({
      example: "install.amd/initrd.gz",
      doc: "The initial RAM disk inside the tree, when the tree does not name it.",
    }),
    pool: text({ example: "isos", doc: "The pool that what is fetched goes to.", format: "name" }),
    timeout: duration({
      doc: "How long the installer may run. It ends when it reboots or powers off the machine.",
      default: "1h",
      min: "1s",
    }),
    extraMedia: list({
      doc: "More ISO images for the installation, as drivers.",
      items: text({
        example: "isos/virtio-win.iso",
        doc: "A file on the host or a volume.",
        pattern: FILE_OR_VOLUME,
      }),
    }),
  },
});
