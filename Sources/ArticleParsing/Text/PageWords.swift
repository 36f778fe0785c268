/// Words that pages say about themselves, in two dozen languages.
enum PageWords {
  /// Whether a word, by its hash in `LineShape`, is one of them.
  static func contains(_ word: UInt64) -> Bool { hashes.contains(word) }

  /// Whether a word, by its hash in `LineShape`, heads what readers wrote.
  static func namesComments(_ word: UInt64) -> Bool { comments.contains(word) }

  private static let comments = Set(
    LineShape(
      """
      comment comments kommentar kommentare kommentaren kommentarer kommentieren lesermeinungen \
      leserkommentare leserbriefe commentaire commentaires comentario comentarios comentário \
      comentários commenti commento reactie reacties yorum yorumlar komentarze komentáře kommentit \
      комментарии комментариев коментарі comentarii hozzászólások
      """
    ).words)

  private static let hashes: Set<UInt64> = Set(LineShape(words).words)

  /// Lower case; one word in brackets of its language is enough, so stems are not looked for.
  private static let words = """
    account accessibility ad ads advertise advertisement advertising app apps button canonical \
    careers click comment comments conditions contact cookie cookies copyright corrections \
    download email epaper facebook faq feedback follow google gtm html https iframe img \
    instagram javascript jobs license licensing linkedin link login logo menu navigation \
    newsletter newsletters notifications obituaries password pinterest podcast podcasts popular \
    powered preferences preload print privacy profile puzzles reddit register related reserved rights rss save \
    search settings share shop shopping sign sitemap skip sponsored store streaming subscribe \
    subscriber subscription telegram terms threads tiktok topics trending twitter updated \
    username video videos weather website whatsapp widget www xing youtube
    abbrechen abmelden abo abonnement abonnements abonnent abonnenten abonnieren agb akzeptieren \
    android anmelden anmeldung anzeige anzeigen archiv ausblenden barrierefreiheit benachrichtigungen \
    beitrag browser datenschutz datenschutzerklärung drucken einloggen einstellungen einwilligung \
    empfehlungen folgen gewinnspiel gewinnspiele gutscheine hilfe impressum inhalt inhalte \
    kommentar kommentare kommentieren konto kontakt kündigen leserbrief lesezeichen mediadaten \
    meistgelesen meldungen menü merken merkliste navigation nutzungsbedingungen nutzungsbasierte \
    passwort personalisierte redaktion registrieren ressorts rätsel schlagworte schließen schliessen \
    seite senden services springen startseite suche suchen teilen themen themenseiten veröffentlicht \
    vorlesen warenkorb weiterlesen werben werbung wetter widerruf widerrufen zustimmen zustimmung
    abonnement abonnements abonner abonnez accueil articles connexion commentaires confidentialité \
    contenu fermer imprimer inscription légales mentions partager politique publicité recherche \
    réservé sommaire vidéos
    aviso boletín boletines buscar comentarios compartir contacto correo cuenta enlace etiquetas \
    iniciar política privacidad publicidad registrarse registro regístrate sesión suscriptores \
    suscríbete suscribirse síguenos
    abbonamento abbonati accedi cerca commenti condividi contatti iscriviti pubblicità registrati \
    riservata riproduzione segui
    abonneer abonneren aanmelden adverteren advertentie contact delen inloggen lees meer \
    nieuwsbrief privacybeleid reacties voorwaarden zoeken
    assinante assine assinatura cadastre comentários compartilhar compartilhe entrar privacidade \
    publicidade
    komentarze logowanie newsletter polityka prenumerata prywatności regulamin reklama subskrypcja \
    szukaj udostępnij zaloguj zobacz
    annons annonser annonsera dela följ kakor kontakta kundservice logga mejla nyhetsbrev \
    nyhetsbreven prenumerera sök tipsa
    abonner abonnement annonse annonsere cookies del debat debatt følg informasjonskapsler \
    kommentarer kontakt kundeservice kundesenter logg log nyhedsbrev nyhetsbrev personvern \
    privatlivspolitik søg søk tilgængelighed tips
    evästeet jaa kirjaudu kommentit mainos tilaa uutiskirje yhteystiedot
    abone bildirimleri çerez gizlilik giriş hakkında iletişim kaydet künye paylaş reklam yorum \
    yorumlar üye
    войти вход комментарии конфиденциальности поделиться подписаться подпишитесь подписка реклама \
    рекламы
    увійти коментарі підписатися підпишіться реклама
    berlangganan bagikan beranda ikuti iklan kebijakan komentar masuk pedoman privasi redaksi tentang
    bejelentkezés előfizetés hírlevél hozzászólások adatvédelem
    odběr předplatné přihlásit reklama sdílet soukromí diskuse
    σύνδεση σχόλια διαφήμιση επικοινωνία συνδρομή
    autentificare comentarii confidențialitate publicitate abonează distribuie
    ログイン 会員 登録 広告 記事 共有 検索 購読 利用規約 著作権
    로그인 회원가입 구독 댓글 공유 기사 광고 이용약관 저작권 개인정보처리방침 무단 전재 재배포 금지
    تسجيل الاشتراك اشترك تعليقات مشاركة إعلان الخصوصية
    """
}
