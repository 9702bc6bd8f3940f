using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace GoldenThread.Storage.Accounts;

/// <summary>Reads them again. Made by data protection itself, by the name of this type that stands beside each key.</summary>
/// <param name="services">Knows the installation's key.</param>
internal sealed class UnsealedKeys(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(
        new Sealing(services.GetRequiredService<InstallationKey>(), SealedKeys.Purpose).Unseal(encryptedElement.Value));
}
