namespace Inspectlet.Testing.Generation.Tables;

/// <summary>
/// Made-up people: common given names with common family names, in several scripts. Each name stands with its spelling in ASCII,
/// for e-mail addresses, which are all of domains that are reserved for examples.
/// </summary>
internal static class Names
{
    public static Person[] English { get; } = Combine(
        "Amelia Oliver Grace Noah Chloe Ethan Ruby Lucas Hannah Owen Zoe Caleb",
        "Fletcher Hartley Whitlock Marsden Penrose Ashdown Holloway Barlow Kingsley Thorne");

    public static Person[] German { get; } = Combine(
        "Jürgen:juergen Käthe:kaethe Lena Jonas Mia Felix Sören:soeren Greta Matthias Anke",
        "Weißbach:weissbach Mühlbauer:muehlbauer Brandt Lindner Köhler:koehler Steinfeld Vogt Hübner:huebner");

    public static Person[] French { get; } = Combine(
        "Chloé:chloe Éloïse:eloise Théo:theo Léa:lea Hugo Manon Jérôme:jerome Maëlle:maelle Luc Inès:ines",
        "Lefèvre:lefevre Delacour Moreau Beauchêne:beauchene Girardot Marchand Rousselet Fontanel");

    public static Person[] Spanish { get; } = Combine(
        "Lucía:lucia Íñigo:inigo Sofía:sofia Mateo Begoña:begona Diego Martín:martin Ximena Valentina Joaquín:joaquin",
        "Núñez:nunez Ibáñez:ibanez Castaño:castano Quintero Vergara Escobedo Zúñiga:zuniga Belmonte");

    public static Person[] Portuguese { get; } = Combine(
        "João:joao Inês:ines Conceição:conceicao Tiago Beatriz Caio Luísa:luisa Rafael",
        "Magalhães:magalhaes Gonçalves:goncalves Azevedo Figueira Brandão:brandao Teixeira Valadares");

    public static Person[] Italian { get; } = Combine(
        "Niccolò:niccolo Giulia Matteo Chiara Lorenzo Noemi Dario Elisa",
        "Bellandi Fornari Castelnuovo Rinaldi Marchetti Vannucci Torrisi D'Amato:damato");

    public static Person[] Dutch { get; } = Combine(
        "Sanne Daan Fleur Joris Lotte Zoë:zoe Thijs Maartje",
        "Verhoeven Dijkman Kuipers Hoekstra Vermeulen Bosman Terpstra Zandvoort");

    public static Person[] Nordic { get; } = Combine(
        "Åsa:asa Søren:soeren Märta:marta Øyvind:oyvind Freja Elias Päivi:paivi Signe Lars Aino",
        "Lindström:lindstrom Ødegård:odegard Sjöholm:sjoholm Nygaard Hämäläinen:hamalainen Bergqvist Mørk:mork Ekdahl");

    public static Person[] Polish { get; } = Combine(
        "Łucja:lucja Zofia Paweł:pawel Małgorzata:malgorzata Tomasz Agnieszka Wojciech Oliwia",
        "Wiśniewska:wisniewska Głowacka:glowacka Jabłońska:jablonska Zając:zajac Sobczak Krawiec Świątek:swiatek");

    public static Person[] Turkish { get; } = Combine(
        "Ayşe:ayse Çağla:cagla İbrahim:ibrahim Gülşen:gulsen Emre Zeynep Ömer:omer Işıl:isil",
        "Yıldırım:yildirim Öztürk:ozturk Şimşek:simsek Karadağ:karadag Aydın:aydin Güneş:gunes");

    public static Person[] Vietnamese { get; } = Combine(
        "Hương:huong Minh Thảo:thao Đức:duc Quỳnh:quynh Long Ánh:anh",
        "Nguyễn:nguyen Trần:tran Phạm:pham Đặng:dang Võ:vo Huỳnh:huynh",
        isFamilyFirst: true);

    public static Person[] Cyrillic { get; } = Combine(
        "Олена:olena Тарас:taras Ганна:hanna Богдан:bohdan Мария:maria Иван:ivan Светлана:svetlana Димитър:dimitar Милица:milica Юлія:yuliia",
        "Шевчук:shevchuk Бондар:bondar Коваль:koval Петренко:petrenko Мельник:melnyk Гончар:honchar Кравець:kravets Савчук:savchuk");

    public static Person[] Greek { get; } = Combine(
        "Ελένη:eleni Γιώργος:giorgos Σοφία:sofia Νίκος:nikos Κατερίνα:katerina Δημήτρης:dimitris Ιωάννα:ioanna",
        "Παππάς:pappas Βλάχος:vlachos Καραγιάννης:karagiannis Μακρής:makris Αγγέλου:angelou Σταύρου:stavrou");

    public static Person[] Arabic { get; } = Combine(
        "ليلى:layla يوسف:youssef مريم:maryam كريم:karim نور:nour سامي:sami هدى:huda طارق:tariq",
        "الخطيب:alkhatib منصور:mansour النجار:alnajjar حداد:haddad الزهراني:alzahrani سليمان:suleiman");

    public static Person[] Hebrew { get; } = Combine(
        "נועה:noa איתי:itai תמר:tamar יונתן:yonatan שירה:shira אורי:ori מאיה:maya",
        "מזרחי:mizrahi פרידמן:friedman ביטון:biton אברהמי:avrahami שגב:segev ברק:barak");

    public static Person[] Devanagari { get; } = Combine(
        "अनन्या:ananya रोहन:rohan प्रिया:priya आरव:aarav मीरा:meera विक्रम:vikram काव्या:kavya अर्जुन:arjun",
        "शर्मा:sharma वर्मा:verma त्रिपाठी:tripathi मेहता:mehta जोशी:joshi चौधरी:chaudhary");

    public static Person[] Han { get; } = Combine(
        "雨桐:yutong 子轩:zixuan 欣怡:xinyi 浩然:haoran 梓涵:zihan 明远:mingyuan 晓雯:xiaowen 志豪:zhihao",
        "王:wang 陈:chen 林:lin 赵:zhao 周:zhou 许:xu 欧阳:ouyang",
        isFamilyFirst: true,
        separator: "");

    public static Person[] Hangul { get; } = Combine(
        "서연:seoyeon 민준:minjun 지우:jiwoo 하은:haeun 도윤:doyun 수아:sua 예준:yejun",
        "김:kim 박:park 최:choi 정:jung 강:kang 윤:yoon",
        isFamilyFirst: true,
        separator: "");

    public static Person[] Kana { get; } = Combine(
        "さくら:sakura はると:haruto ひなた:hinata みお:mio ソウタ:sota あかり:akari レン:ren ゆい:yui",
        "たなべ:tanabe 森下:morishita ナカノ:nakano 小川:ogawa いしだ:ishida 藤本:fujimoto 西村:nishimura",
        isFamilyFirst: true);

    private static Person[] Combine(string givenNames, string familyNames, bool isFamilyFirst = false, string separator = " ")
    {
        var people = new List<Person>();
        foreach ((string given, string givenAscii) in Split(givenNames))
        {
            foreach ((string family, string familyAscii) in Split(familyNames))
            {
                string name = isFamilyFirst ? family + separator + given : given + separator + family;
                string domain = people.Count % 3 == 0 ? "example.org" : "example.com";
                people.Add(new Person(name, $"{givenAscii}.{familyAscii}@{domain}"));
            }
        }

        return [.. people];
    }

    // "Name" is spelled in ASCII as "name", "Näme:naeme" as is said.
    private static IEnumerable<(string Name, string Ascii)> Split(string names)
    {
        foreach (string name in names.Split(' '))
        {
            string[] parts = name.Split(':');
            yield return parts is [{ } native, { } ascii] ? (native, ascii) : (name, name.ToLowerInvariant());
        }
    }
}
