namespace GoldenThread.Children;

/// <summary>NHS numbers: ten digits, of which the last checks the others (modulus 11).</summary>
public static class NhsNumber
{
    /// <summary>The number without the spaces in which people write it.</summary>
    /// <exception cref="RuleException">It is none.</exception>
    public static string Read(string text)
    {
        var digits = new string([.. text.Where(c => !char.IsWhiteSpace(c))]);
        return IsOne(digits) ? digits : throw new RuleException("Enter an NHS number of ten digits. The last digit does not fit the others, or there are too few or too many") { About = "nhsNumber" };
    }

    /// <summary>True for ten digits of which the last fits.</summary>
    public static bool IsOne(string digits)
    {
        if (digits.Length != 10 || !digits.All(char.IsAsciiDigit)) return false;
        var check = 11 - digits.Take(9).Select((c, i) => (c - '0') * (10 - i)).Sum() % 11;
        return check != 10 && check % 11 == digits[9] - '0';
    }
}
