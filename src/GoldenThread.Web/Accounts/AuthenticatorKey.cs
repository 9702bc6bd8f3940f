using GoldenThread.Work.Accounts;
using QRCoder;

namespace GoldenThread.Web.Accounts;

/// <summary>The secret that an account shares with its authenticator app.</summary>
internal static class AuthenticatorKey
{
    /// <summary>The key in groups of four, as one reads it aloud.</summary>
    public static string InGroups(string key) => string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(four => new string(four)));

    /// <summary>The square for the app to scan, as a PNG image. An app that was set up is shown to nobody again.</summary>
    public static async Task<IResult> Square(OwnAccount own, KeepAuthenticator authenticator)
    {
        var account = await own.Get();
        if (account.TwoFactorEnabled) return Results.NotFound();
        var key = await authenticator.Key(account);
        var address = $"otpauth://totp/Golden%20Thread:{Uri.EscapeDataString(account.Email!)}?secret={key}&issuer=Golden%20Thread&digits=6";
        using var generator = new QRCodeGenerator();
        using var square = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return Results.Bytes(new PngByteQRCode(square).GetGraphic(5), "image/png");
    }
}
