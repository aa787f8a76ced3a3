/** Leaves out of the manifest what is nobody's business outside: private, internal and Lit's own members. */
const OWN =
  /^(styles|render|connectedCallback|disconnectedCallback|stateChanged|updated|willUpdate|firstUpdated|loadView)$/;

export default {
  // The analyzer would write its own output folder into package.json, even that of a build beside dist/.
  packagejson: false,
  plugins: [
    {
      name: 'public-members-only',
      packageLinkPhase({ customElementsManifest }) {
        for (const module of customElementsManifest.modules)
          for (const declaration of module.declarations ?? [])
            declaration.members = declaration.members?.filter(
              ({ name, privacy, description = '', inheritedFrom }) =>
                !name.startsWith('#') &&
                (privacy === undefined || privacy === 'public') &&
                !OWN.test(name) &&
                !description.includes('@internal') &&
                !inheritedFrom?.module?.includes('base/'),
            );
      },
    },
  ],
};
