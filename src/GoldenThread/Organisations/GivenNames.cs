using System.Collections.Frozen;

namespace GoldenThread.Organisations;

/// <summary>Knows people's names that stand without a title: “Anna Reed”, “Anna Reed, Northmere County Council”.</summary>
/// <remarks>Frequent given names of Britain, without those that places and bodies bear often (Victoria, Florence, Grace). A name that is not here is asked about as any other.</remarks>
internal static class GivenNames
{
    private const int MostWords = 3;

    private static readonly string[] Ends = [",", " –", " —", " - ", " (", " at ", " of ", ";", ":"];

    private static readonly FrozenSet<string> Known = Set(
        """
        aaron abdul abigail adam adele adrian ahmed aisha alan alastair alex alexander alexandra ali alice alison alistair amanda amelia amina amir amy andrea andrew
        andy angela anita ann anna anne annette anthony antony arthur asif ayesha barbara barry becky ben benjamin bernadette bernard beth bethany beverley bill brenda
        brian bridget carl carol caroline carolyn catherine cathy charles charlie cheryl chloe chris christine christopher claire clare clive colin craig daniel danielle
        darren dave david dawn dean deborah debbie debra denise dennis derek diana diane donna dorothy dominic edward eileen elaine eleanor elizabeth ellen emily emma
        eric esther fatima faye felicity fiona frances frank fred gareth gary gavin gemma geoff geoffrey george gillian gordon graham greg gregory hannah harriet harry
        hassan hayley heather helen henry hilary holly hugh hussain ian imran irene isabel isabelle jack jackie jacob jacqueline jake james jamie jan jane janet janice
        jason jasmine jayne jean jeff jeffrey jennifer jenny jeremy jessica jill jim jo joan joanna joanne joe john jon jonathan joseph josephine joshua joyce judith
        julia julian julie june karen karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kerry kevin khadija kieran kim kirsty laura lauren leanne
        lee leon lesley lewis liam linda lindsay lisa liz lorna lorraine louise lucy luke lynn lynne mandy marcus margaret maria marie marilyn marion martin martyn mary
        matt matthew maureen megan melanie melissa michael michelle mike mohammad mohammed molly mona monica muhammad nadia naomi natalie natasha neil nicholas nick
        nicky nicola nigel nina olivia omar oliver owen pam pamela pat patricia patrick paul paula pauline peter phil philip phillip phoebe priya rachel ravi raymond
        rebecca richard rob robert robin roger ronald rosemary rosie roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sharon sheila shirley
        simon sofia sonia sophia sophie stacey stella stephanie stephen steve steven stuart sue sunita susan suzanne sylvia tanya teresa terry theresa thomas tim
        timothy tina toby tom tony tracey tracy trevor valerie vanessa vicky wayne wendy william yasmin yusuf yvonne zainab zara zoe
        """);

    // What makes of a given name the name of a house, a street or a school.
    private static readonly FrozenSet<string> Places = Set(
        """
        house lodge home court road street lane avenue close view park hill farm church chapel infants infant junior juniors primary secondary nursery hall cottage
        gardens green square ward wing unit suite building rooms trustees foundation hospice fund project appeal estate
        """);

    /// <summary>True where a name is, or begins with, that of a person: two or three words in capitals, the first a given name, alone or before a sign.</summary>
    public static bool Begin(string name)
    {
        var end = Ends.Select(sign => name.IndexOf(sign, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(name.Length).Min();
        string[] words = name[..end].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and <= MostWords && words.All(IsName) && Known.Contains(NameForm.Of(words[0]).Split(' ')[0]) && words.Skip(1).Select(NameForm.Of).All(MayBeSurname);
    }

    private static bool IsName(string word) => char.IsUpper(word[0]) && word.Any(char.IsLower) && word.All(c => char.IsLetter(c) || c is '-' or '\'' or '’');

    private static bool MayBeSurname(string word) =>
        !Places.Contains(word) && NameWords.Singular(word) is var one && !NameWords.Bodies.Contains(one) && !NameWords.Services.Contains(one) && !NameWords.Kinds.Contains(one)
        && !NameWords.Posts.Contains(one);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
