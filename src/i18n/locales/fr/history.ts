/** French: the history. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

const filters: StageTerms['history']['filters'] = {
  feature: 'Fonction',
  model: 'Modèle',
  outcome: 'Résultat',
  label: 'Filtrer les requêtes',
  period: 'Période',
  periods: {
    all: 'Toute la période',
    today: 'Aujourd’hui',
    week: '7 derniers jours',
    month: '30 derniers jours',
    range: 'Du … au …',
  },
  from: 'Du',
  to: 'Au',
  order: 'La fin précède le début.',
  app: 'Application',
  any: 'Tous',
  clear: 'Effacer les filtres',
  nothing: 'Aucune requête ne correspond à ces filtres.',
  found: (count: number, amount: string) =>
    plural('fr', count, { one: `# requête correspond, ${amount}.`, other: `# requêtes correspondent, ${amount}.` }),
};

const chart: StageTerms['history']['chart'] = {
  caption: {
    day: 'Coût connu par jour',
    month: 'Coût connu par mois',
  },
  stack: 'Réparti par',
  stacks: {
    feature: 'Fonction',
    model: 'Modèle',
  },
  other: (count: number) => plural('fr', count, { one: '# autre', other: '# autres' }),
  sum: 'Somme',
  unknown: 'Inconnu, au maximum',
  marked: 'Avec des requêtes de coût inconnu',
  table: 'Les chiffres en tableau',
  column: {
    day: 'Jour',
    month: 'Mois',
  },
  none: 'Aucun coût connu sur cette période.',
  loading: 'Chargement du graphique…',
  failed: 'Impossible de charger le graphique.',
};

const details: StageTerms['history']['details'] = {
  asked: 'Modèle demandé',
  served: 'Modèle qui a répondu',
  provider: 'Exécuté par',
  kind: 'Type',
  operation: 'Fait partie de',
  app: 'Application',
  tokens: 'Tokens',
  input: (count: string) => `${count} en entrée`,
  output: (count: string) => `${count} en sortie`,
  reasoning: (count: string) => `dont ${count} pour le raisonnement`,
  cached: (count: string) => `dont ${count} venant du cache`,
  held: 'Retenu avant l’envoi, au maximum',
  share: (percent: string) => `${percent} de ce qui était retenu`,
  above: 'Plus que ce qui était retenu : le fournisseur a facturé plus que ses prix ne l’annonçaient.',
  id: 'Identifiant de la requête',
  generation: 'Identifiant chez OpenRouter',
  copy: (what: string) => `Copier : ${what}`,
  copyLabel: 'Copier',
  copied: 'Copié.',
  notCopied: 'Ce navigateur n’a pas autorisé la copie. Copiez vous-même le texte sélectionné.',
  nothing: 'non indiqué',
  imported: 'Elle vient d’un fichier et ne compte pas dans votre plafond.',
};

const unknown: StageTerms['history']['unknown'] = {
  heading: 'Pourquoi le coût est-il inconnu ?',
  counts: (amount: string) =>
    `OpenRouter n’a pas indiqué ce que cette requête a coûté. D’ici là, elle compte au maximum pour ${amount} dans votre plafond.`,
  imported: 'Son coût était inconnu là où le fichier a été écrit, et ne peut pas être recherché d’ici.',
  lookedUp:
    'Il est recherché de nouveau automatiquement, chaque fois qu’une page de ce site est ouverte avec la clé qui a fait la requête.',
  noId: 'La réponse s’est interrompue avant qu’OpenRouter ne lui donne un identifiant, elle ne peut donc pas être recherchée. Au bout d’un moment, l’utilisation totale de votre clé montrera combien c’était au maximum.',
  needKey: (suffix: string) =>
    `Connectez la clé qui se termine par ${suffix} : c’est peut-être elle qui a fait cette requête.`,
  connect: 'Connecter',
  check:
    'Vous pouvez vérifier vous-même dans votre activité chez OpenRouter. Si elle n’y figure pas, elle n’a pas été facturée, et vous pouvez libérer ce qu’elle compte.',
  activity: 'Votre activité chez OpenRouter',
  free: 'Libérer cette requête…',
  writtenOff:
    'Elle ne compte pour rien : vous l’avez libérée, ou OpenRouter n’en avait pas connaissance pendant toute une semaine. Si un coût apparaît plus tard, il sera compté malgré tout.',
};

const files: StageTerms['history']['files'] = {
  csv: 'Exporter en CSV',
  json: 'Exporter en JSON',
  all: 'Les exports contiennent toutes les requêtes, quels que soient les filtres.',
  preparing: 'Préparation du fichier…',
  notExported: 'Impossible de créer le fichier.',
  import: 'Importer un fichier…',
  drop: 'ou déposez-en un ici : CSV ou JSON exporté d’un historique comme celui-ci.',
  reading: (name: string) => `Lecture de ${name}…`,
  adding: 'Ajout en cours…',
  plan: (name: string) => `Ce que ${name} changerait`,
  added: (count: number, amount: string) =>
    plural('fr', count, {
      one: `# requête serait ajoutée, pour un coût connu de ${amount}.`,
      other: `# requêtes seraient ajoutées, pour un coût connu de ${amount}.`,
    }),
  span: (first: string, last: string) => `Elles vont du ${first} au ${last}.`,
  none: 'Il n’y a rien à ajouter.',
  duplicates: (count: number) =>
    plural('fr', count, {
      one: '# requête est déjà ici et reste telle quelle.',
      other: '# requêtes sont déjà ici et restent telles quelles.',
    }),
  rejected: (count: number) =>
    plural('fr', count, { one: '# ligne est inutilisable :', other: '# lignes sont inutilisables :' }),
  more: (count: number) => plural('fr', count, { one: 'et # autre', other: 'et # autres' }),
  line: (line: string, reason: string) => `Ligne ${line} : ${reason}`,
  unreadable: 'elle est abîmée ou coupée',
  key: 'elle contient ce qui ressemble à une clé',
  field: (name: string) => `« ${name} » manque ou ne peut pas être juste`,
  dropped: (names: string) => `Laissé de côté, car un historique n’en contient jamais : ${names}.`,
  ceiling: 'Les requêtes importées ne comptent jamais dans votre plafond.',
  add: (count: number) => plural('fr', count, { one: 'Ajouter # requête', other: 'Ajouter # requêtes' }),
  cancel: 'Annuler',
  close: 'Fermer',
  failed: {
    format: 'Ce n’est pas un fichier exporté d’un historique comme celui-ci. Choisissez-en un autre.',
    version:
      'Ce fichier a été écrit par une version plus récente de cette page. Rechargez la page, ou exportez-le de nouveau là-bas.',
    size: 'Ce fichier est trop gros : 64 Mo ou 100 000 requêtes au maximum. Divisez-le et importez les parties.',
    other: 'L’import a échoué et rien n’a été ajouté. Réessayez.',
  },
};

export const history: StageTerms['history'] = {
  filters,
  chart,
  details,
  unknown,
  files,
  total: (amount: string, count: number) =>
    plural('fr', count, { one: `${amount} pour # requête`, other: `${amount} pour # requêtes` }),
  unknownCost: (amount: string) => `coût inconnu, compté au maximum pour ${amount}`,
  andPending: (count: number) => plural('fr', count, { one: 'et # en attente', other: 'et # en attente' }),
  unknownTotal: (amount: string) => `plus ${amount} au maximum d’inconnu`,
  byFeature: 'Par fonction',
  byModel: 'Par modèle',
  name: 'Nom',
  count: 'Requêtes',
  cost: 'Coût',
  list: 'Requêtes, les plus récentes d’abord',
  feature: 'Fonction',
  model: 'Modèle',
  served: (model: string) => `réponse de ${model}`,
  tokens: 'Tokens entrée / sortie',
  outcome: 'Résultat',
  empty: 'Aucune requête pour l’instant. Chacune figurera ici avec son coût réel.',
  loading: 'Chargement…',
  failed: 'Impossible de lire l’historique.',
  retry: 'Réessayer',
  writeOff: (count: number) =>
    plural('fr', count, {
      one: 'Libérer # requête de coût inconnu…',
      other: 'Libérer # requêtes de coût inconnu…',
    }),
  compare: 'Comparer avec OpenRouter',
  comparing: 'Demande à OpenRouter…',
  compareFailed: 'Impossible d’interroger OpenRouter.',
  ours: 'Connu ici',
  theirs: 'Utilisé chez OpenRouter',
  difference: 'Différence',
  unresolved: 'Pas encore connu, au maximum',
  since: (since: string) => `Pour la clé connectée, depuis le ${since}.`,
  lag: (minutes: number) =>
    `Le chiffre d’OpenRouter a quelques minutes de retard ; la requête la plus récente date de ${minutes} min.`,
  agree: 'Les deux concordent.',
  causesHeading: 'Ce qui peut expliquer la différence :',
  causes: {
    lag: 'OpenRouter n’a pas encore compté les requêtes les plus récentes.',
    unresolved: 'Des requêtes dont le coût n’est pas encore connu ici.',
    'other-use': 'La clé est aussi utilisée ailleurs : un autre navigateur, une autre page ou un programme.',
    'browser-repeats':
      'Votre navigateur a répété une requête dont la connexion s’était rompue, à l’insu de cette page, et OpenRouter l’a facturée de nouveau.',
  },
  kept: 'Conservé sur cet appareil uniquement. Il ne contient ni vos textes ni les réponses.',
  unknownImported: (amount: string) => `coût inconnu, ${amount} au maximum`,
  showUnknown: 'Les afficher',
  byApp: 'Par application',
  all: (count: number) => plural('fr', count, { one: 'Afficher # de plus', other: 'Afficher # de plus' }),
  position: (first: string, last: string, count: number) =>
    plural('fr', count, { one: `${first} à ${last} sur # requête`, other: `${first} à ${last} sur # requêtes` }),
  importedMark: 'importée',
  older: 'Plus anciennes',
  newer: 'Plus récentes',
  pages: 'Pages de la liste',
  clear: 'Effacer l’historique…',
  undo: {
    cleared: (count: number) =>
      plural('fr', count, {
        one: '# requête a été supprimée. Elle peut être rétablie tant que cette page reste ouverte.',
        other: '# requêtes ont été supprimées. Elles peuvent être rétablies tant que cette page reste ouverte.',
      }),
    bringBack: 'Rétablir',
    back: (count: number) =>
      plural('fr', count, { one: '# requête est rétablie.', other: '# requêtes sont rétablies.' }),
    imported: (count: number) =>
      plural('fr', count, { one: '# requête a été importée.', other: '# requêtes ont été importées.' }),
    takeOut: 'Annuler l’import',
    out: (count: number) =>
      plural('fr', count, {
        one: '# requête importée a été retirée.',
        other: '# requêtes importées ont été retirées.',
      }),
    failed: 'Tout n’a pas pu être annulé. Réessayez.',
  },
  clearing: {
    yes: 'Oui, effacer',
    no: 'Conserver',
    heading: 'Effacer l’historique ?',
    text: 'Toutes les requêtes terminées sont supprimées de cet appareil ; celles dont le coût est encore recherché restent. Ce qu’elles ont coûté reste compté : effacer ne recharge pas votre plafond. Vous pouvez les rétablir tant que cette page reste ouverte.',
    busy: 'Effacement…',
    failed: 'Tout n’a pas pu être effacé. Réessayez.',
  },
};
