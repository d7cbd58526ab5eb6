extension Shipped {
  /// Workflows/disclaimers.yaml word for word; a test compares, and writes this file when RECORD=1.
  static let disclaimers = #"""
    # yaml-language-server: $schema=schema/disclaimers.json
    #
    # The line under an agency's story that staff did not edit, in the language of the story.
    #
    #   untouched        under a story whose words are all the agency's
    #   except-headline  under a story with a headline of our own
    #   staff            what {staff} stands for: who did not edit it
    #   unnamed-staff    the same, where desk.yaml names no publisher
    #   credit           what {credit} stands for; nothing where the story names no agency
    #
    # {publisher} is the name in desk.yaml and {agency} the story's agency. A story in pt-BR gets the
    # line of pt-BR, else that of pt; one in a language that is not here gets the English one, and
    # `stet show` says so.
    #
    # An agency may ask for words of its own, and several publishers may share this file. The first
    # of these that fits counts; what it leaves out is that of its language:
    #
    #   overrides:
    #     - agency: [Northwire, "Northwire News Service"]
    #       language: en
    #       credit: " - © {agency}"
    #     - agency: Northwire
    #       publisher: The Evening Post
    #       language: fr
    #       staff: "l'équipe de {publisher}"
    #
    # Check the file with `stet workflow check`.

    languages:
      en:
        untouched: "(This story has not been edited by {staff} and is published from a syndicated
          news agency feed{credit})"
        except-headline: "(Except for the headline, this story has not been edited by {staff} and is
          published from a syndicated news agency feed{credit})"
        staff: "{publisher} staff"
        unnamed-staff: "our staff"
        credit: " - {agency}"
      hi:
        untouched: "(इस खबर को {staff} ने संपादित नहीं किया है, यह समाचार एजेंसी की सिंडिकेट फीड से प्रकाशित
          की गई है{credit})"
        except-headline: "(हेडलाइन के अलावा, इस खबर को {staff} ने संपादित नहीं किया है, यह समाचार एजेंसी की
          सिंडिकेट फीड से प्रकाशित की गई है{credit})"
        staff: "{publisher} की टीम"
        unnamed-staff: "हमारी टीम"
        credit: " - {agency}"
      ta:
        untouched: "(இந்தச் செய்தியை {staff} திருத்தவில்லை; இது செய்தி நிறுவனத்தின் சிண்டிகேட்
          ஊட்டத்திலிருந்து வெளியிடப்பட்டுள்ளது{credit})"
        except-headline: "(தலைப்பைத் தவிர, இந்தச் செய்தியை {staff} திருத்தவில்லை; இது செய்தி நிறுவனத்தின்
          சிண்டிகேட் ஊட்டத்திலிருந்து வெளியிடப்பட்டுள்ளது{credit})"
        staff: "{publisher} ஆசிரியர் குழுவினர்"
        unnamed-staff: "எங்கள் ஆசிரியர் குழுவினர்"
        credit: " - {agency}"
      fr:
        untouched: "(Cet article n'a pas été modifié par {staff} ; il est publié à partir du fil
          d'une agence de presse{credit})"
        except-headline: "(Hormis son titre, cet article n'a pas été modifié par {staff} ; il est
          publié à partir du fil d'une agence de presse{credit})"
        staff: "la rédaction de {publisher}"
        unnamed-staff: "notre rédaction"
        credit: " - {agency}"
      de:
        untouched: "(Dieser Beitrag wurde von {staff} nicht bearbeitet; er wurde aus dem Feed einer
          Nachrichtenagentur übernommen{credit})"
        except-headline: "(Bis auf die Überschrift wurde dieser Beitrag von {staff} nicht bearbeitet;
          er wurde aus dem Feed einer Nachrichtenagentur übernommen{credit})"
        staff: "der Redaktion von {publisher}"
        unnamed-staff: "unserer Redaktion"
        credit: " - {agency}"
      es:
        untouched: "(Esta noticia no ha sido editada por {staff} y se publica a partir del servicio
          sindicado de una agencia de noticias{credit})"
        except-headline: "(Salvo el titular, esta noticia no ha sido editada por {staff} y se publica
          a partir del servicio sindicado de una agencia de noticias{credit})"
        staff: "la redacción de {publisher}"
        unnamed-staff: "nuestra redacción"
        credit: " - {agency}"
      ar:
        untouched: "(لم يخضع هذا الخبر للتحرير من قِبل {staff}، وقد نُشر من الخدمة الإخبارية لإحدى وكالات
          الأنباء{credit})"
        except-headline: "(باستثناء العنوان، لم يخضع هذا الخبر للتحرير من قِبل {staff}، وقد نُشر من الخدمة
          الإخبارية لإحدى وكالات الأنباء{credit})"
        staff: "هيئة تحرير {publisher}"
        unnamed-staff: "هيئة تحريرنا"
        credit: " - {agency}"

    """#
}
