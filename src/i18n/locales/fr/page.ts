/** French: what stands in the page at once, and what every error says. */
import type { Terms } from '../../en.ts';

export const page: Terms = {
  stage: {
    title: 'Votre connexion au modèle d’IA',
    close: 'Fermer',
    simulator: 'Simulateur',
    simulatorNote: 'Cette page s’adresse à un simulateur sur cet appareil. Rien ici ne coûte de vrai argent.',
    memoryNote:
      'La clé est gardée dans la mémoire de cette page, car cette page ne laisse pas démarrer le cadre protégé. Les scripts de cette page en sont plus proches.',
    storageNote:
      'Les dépenses ne sont pas conservées ici : ce navigateur n’enregistre pas de données pour cette page. Les autres onglets ne sont pas comptés.',
  },
  connect: {
    button: 'Connecter votre modèle d’IA',
    manage: 'Modèle d’IA connecté',
    ending: (suffix: string) => `clé se terminant par ${suffix}`,
    waiting: 'La connexion à l’IA est en cours de chargement.',
    simulator: 'simulateur',
    memory: 'protection simple',
  },
  body: { failed: 'Impossible de charger cette partie.', retry: 'Réessayer' },
  states: {
    disconnected: 'Non connecté',
    locked: 'Verrouillé',
    connecting: 'Connexion…',
    connected: 'Connecté',
    borrowed: 'Connecté dans un autre onglet',
  },
  categories: { worker: 'Modèle de tous les jours', frontier: 'Modèle le plus puissant' },
  periods: { total: 'au total', month: 'ce mois-ci', day: 'aujourd’hui' },
  errors: {
    'no-key': ['Aucune clé n’est connectée.', 'Connectez-en une pour continuer.'],
    locked: ['Votre clé mémorisée est verrouillée.', 'Déverrouillez-la avec votre phrase secrète.'],
    'no-ceiling': ['Vous n’avez pas encore fixé de plafond.', 'Fixez-en un pour continuer.'],
    'no-model': ['Aucun modèle n’est disponible pour cela.', 'Choisissez un modèle dans les réglages.'],
    'over-budget': [
      'Cette requête pourrait dépasser votre plafond, elle n’a donc pas été envoyée.',
      'Relevez le plafond ou demandez moins.',
    ],
    'no-price': ['Ce modèle n’a pas de prix utilisable, rien n’a donc été envoyé.', 'Choisissez un autre modèle.'],
    'price-changed': [
      'Le prix de ce modèle a augmenté depuis que vous l’avez choisi.',
      'Regardez son prix et choisissez de nouveau.',
    ],
    'key-rejected': ['OpenRouter n’accepte plus cette clé.', 'Connectez une nouvelle clé.'],
    'no-credit': ['Il n’y a pas assez de crédit chez OpenRouter.', 'Ajoutez du crédit sur votre compte OpenRouter.'],
    'provider-limit': [
      'La limite fixée chez OpenRouter est atteinte.',
      'Relevez-la là-bas ou attendez qu’elle soit remise à zéro.',
    ],
    busy: ['Le fournisseur est surchargé.', 'Attendez un moment et réessayez.'],
    'no-endpoint': [
      'Aucun fournisseur ne propose ce modèle à ces conditions.',
      'Réessayez ou choisissez un autre modèle.',
    ],
    'model-gone': ['Ce modèle n’est plus proposé.', 'Choisissez un autre modèle.'],
    'too-long': [
      'Le texte est trop long pour ce modèle.',
      'Raccourcissez-le ou choisissez un modèle qui accepte des textes plus longs.',
    ],
    moderated: ['Le fournisseur a refusé ce texte.', 'Modifiez le texte et réessayez.'],
    'not-allowed': [
      'Le fournisseur n’autorise pas cette requête.',
      'Vérifiez les réglages de votre clé chez OpenRouter.',
    ],
    'bad-request': ['Le fournisseur n’a pas compris la requête.', 'Signalez-le à l’auteur de cette page.'],
    'provider-down': ['Le fournisseur rencontre un problème.', 'Réessayez dans quelques minutes.'],
    offline: ['Vous êtes hors ligne.', 'Vérifiez votre connexion et réessayez.'],
    unreachable: [
      'Impossible de joindre le fournisseur.',
      'Vérifiez votre connexion ou un bloqueur. Le coût sera recherché.',
    ],
    'blocked-by-page': ['La politique de cette page bloque le fournisseur.', 'Signalez-le à l’auteur de cette page.'],
    'cut-off': ['La réponse s’est interrompue.', 'Réessayez. Ce qu’elle a coûté sera recherché.'],
    cancelled: ['Arrêté.', 'Ce que cela a coûté sera recherché.'],
    vetoed: ['Cette page a décidé de ne pas envoyer la requête.', 'Réessayez plus tard.'],
    paused: [
      'Cette page a envoyé beaucoup de requêtes d’un coup et a été mise en pause.',
      'Continuez si c’est ce que vous vouliez.',
    ],
    'storage-unavailable': [
      'Les dépenses ne peuvent pas être enregistrées, rien n’a donc été envoyé.',
      'Libérez de l’espace de stockage ou autorisez cette page à enregistrer des données.',
    ],
    isolation: [
      'Cette page ne se connecte qu’avec un cadre protégé, et il n’est pas là.',
      'Rechargez la page. Si rien ne change, essayez un autre navigateur ou signalez-le à l’auteur de cette page.',
    ],
    'bad-provider': [
      'L’adresse du fournisseur indiquée dans cette page n’est pas autorisée.',
      'Signalez-le à l’auteur de cette page.',
    ],
    'bad-file': ['Ce fichier est illisible.', 'Choisissez un fichier exporté d’ici.'],
    'bad-argument': ['La page a demandé quelque chose d’impossible.', 'Signalez-le à l’auteur de cette page.'],
    denied: ['Vous avez refusé chez OpenRouter.', 'Connectez-vous de nouveau si vous changez d’avis.'],
    expired: ['Cela a pris trop de temps.', 'Connectez-vous de nouveau.'],
  },
};
