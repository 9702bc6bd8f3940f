using QRCoder;

namespace GoldenThread.Web.Pages.Shared;

/// <summary>An address as a QR code that is a part of the page itself: nobody else is asked for a picture.</summary>
internal static class QrPicture
{
    /// <summary>The picture, for the source of an image.</summary>
    public static string Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return $"data:image/png;base64,{Convert.ToBase64String(new PngByteQRCode(data).GetGraphic(6))}";
    }
}
